import base64
data = "print('The weekly build is ready.')"
encoded_data = base64.b64encode(data.encode())
filename = "/app/encoded_note.txt"
with open(filename, "wb") as file:
    file.write(encoded_data)
print(f"{data} written to {filename}")
