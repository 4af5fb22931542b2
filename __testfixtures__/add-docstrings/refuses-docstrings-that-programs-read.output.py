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
    print(count)


@app.command('go')
def go():
    print(1)


@cli.group
def sub():
    print(1)


@router.get('/users')
def users():
    return []


@service.post('/orders')
async def orders():
    return []


@tool
def search(query):
    return query


class User(BaseModel):
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
        print(line)


def p_expression(p):
    p[0] = p[1]


def passed(value):
    return value


fire.Fire(passed)


def described():
    return argparse.ArgumentParser(description=described.__doc__)


def looked_up():
    return inspect.getdoc(looked_up)


class Plugin:
    def __init__(self):
        self.title = self.__doc__


class UserTest(TestCase):
    """Tests for user."""

    def test_name(self):
        self.assertEqual(1, 1)

# yacc.yacc() reads grammars.
