# The names that the comments propose are taken: one in a subclass, one by the helper before.
class Form:
    def save(self, fields, log):
        _process_fields(fields, log)

        self.state = 'checked'
        self.count = len(fields)

        return self._finish_save(fields, log)


    def _finish_save(self, fields, log):
        """Check the fields."""
        for field in fields:
            if field.value == field.default:
                field.value = None
            log.write(field.value)
        return self.state


def _process_fields(fields, log):
    """Check the fields."""
    for field in fields:
        if not field.value:
            field.value = field.default
        log.write(field.name)


class Survey(Form):
    def _check_fields(self):
        return True
