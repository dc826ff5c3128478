import os
base_directory = "/app/docs"
target = "../docs/guide.txt"
path = os.path.realpath(os.path.join(base_directory, target))
if os.path.commonpath([path, base_directory]) == base_directory:
    with open(path, 'r') as file:
        content = file.read()
        print(content)
else:
    print("The path leads out of the directory.")
