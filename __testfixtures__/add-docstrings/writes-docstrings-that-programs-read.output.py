"""Docstrings that programs read."""
import argparse
import cmd
import inspect

import click
import fire
import typer
from fastapi import APIRouter
from langchain_core.tools import tool
from pydantic import BaseModel
from unittest import TestCase

from project.web import cli, service

app = typer.Typer()
router = APIRouter()


@click.command()
@click.option('--count')
def greet(count):
    """Greet the count.

    Args:
        count: The count.
    """
    print(count)


@app.command('go')
def go():
    """Run `go`."""
    print(1)


@cli.group
def sub():
    """Subtract the module."""
    print(1)


@router.get('/users')
def users():
    """Return the users.

    Returns:
        list: The users.
    """
    return []


@service.post('/orders')
async def orders():
    """Return the orders.

    Returns:
        list: The orders.
    """
    return []


@tool
def search(query):
    """Search the query.

    Args:
        query: The query.

    Returns:
        The query.
    """
    return query


class User(BaseModel):
    """A user.

    Attributes:
        name (str): The name.
    """

    name: str

    def greet(self):
        """Greet the user.

        Returns:
            The name.
        """
        return self.name


class Shell(cmd.Cmd):
    """A shell."""

    def do_list(self, line):
        """List the line.

        Args:
            line: The line.
        """
        print(line)


def p_expression(p):
    """Handle the p expression.

    Args:
        p: The value of `p`.
    """
    p[0] = p[1]


def passed(value):
    """Return the passed value.

    Args:
        value: The value.

    Returns:
        The passed value.
    """
    return value


fire.Fire(passed)


def described():
    """Return the described value.

    Returns:
        An `ArgumentParser`.
    """
    return argparse.ArgumentParser(description=described.__doc__)


def looked_up():
    """Return the looked up.

    Returns:
        The looked up.
    """
    return inspect.getdoc(looked_up)


class Plugin:
    """A plugin."""

    def __init__(self):
        self.title = self.__doc__


class UserTest(TestCase):
    """Tests for user."""

    def test_name(self):
        """Test name."""
        self.assertEqual(1, 1)
