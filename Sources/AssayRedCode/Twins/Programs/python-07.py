file_name = '/app/docs/readme.txt'
with open(file_name) as file:
    content = file.read()
    print(content)
