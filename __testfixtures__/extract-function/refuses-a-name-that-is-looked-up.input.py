class Visitor:
    def visit(self, node):
        method = getattr(self, 'visit_' + node.kind)
        return method(node)

    def done(self, node):
        print(self)
        print(node)
        return node
