def register(app):
    @app.route("/")
    def index():
        return "x"

    class Form(app.Form):
        pass

    return index, Form
