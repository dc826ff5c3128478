import shutil
source_path = '/app/build/minutes.txt'
destination_path = '/app/copy_file.txt'
shutil.copy(source_path, destination_path)
print(f"copied to {destination_path}")
