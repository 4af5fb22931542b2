# Nothing but the shape of the statements tells the parts apart.
def build_parser(parser_type, program):
    parser = parser_type(program)
    parser.add_argument('--verbose', help='say more')
    parser.add_argument('--quiet', help='say less')
    parser.add_argument('--color', help='use colours')
    parser.add_argument('--output', help='write to a file')
    parser.add_argument('--format', help='how to write')
    parser.set_defaults(verbose=program.verbose)
    parser.set_defaults(quiet=program.quiet)
    parser.set_defaults(color=program.color)
    parser.set_defaults(output=program.output)
    parser.set_defaults(format=program.format)
    return parser
