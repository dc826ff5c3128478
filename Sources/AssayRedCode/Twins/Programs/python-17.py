def raisePrivileges():
    print("Privileges raised")

def lowerPrivileges():
    print("Privileges lowered")

def readFile(filepath):
    raisePrivileges()
    try:
        with open(filepath, 'r') as f:
            print('File content:', f.read())
        return True
    except OSError:
        print('The file cannot be read')
        return False
    finally:
        # Whatever happens, what was raised is lowered again.
        lowerPrivileges()

print(readFile("/app/input/settings.txt"))
