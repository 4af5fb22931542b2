import argparse


def parse_arguments(arguments):
    parser = argparse.ArgumentParser(description=__doc__)
    return parser.parse_args(arguments)
