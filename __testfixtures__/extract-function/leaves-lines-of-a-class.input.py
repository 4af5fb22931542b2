class Settings:
    host = 'localhost'
    port = 8080
    url = f'http://{host}:{port}'
