import argparse


def parse_arguments(arguments):
    """Parse the arguments.

    Args:
        arguments: The arguments.

    Returns:
        The parsed arguments.
    """
    parser = argparse.ArgumentParser(description=__doc__)
    return parser.parse_args(arguments)
