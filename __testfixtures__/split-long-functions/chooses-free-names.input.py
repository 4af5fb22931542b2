# The names that the comments propose are taken: one in a subclass, one by the helper before.
class Form:
    def save(self, fields, log):
        # Check the fields
        for field in fields:
            if not field.value:
                field.value = field.default
            log.write(field.name)

        self.state = 'checked'
        self.count = len(fields)

        # Check the fields
        for field in fields:
            if field.value == field.default:
                field.value = None
            log.write(field.value)
        return self.state


class Survey(Form):
    def _check_fields(self):
        return True
