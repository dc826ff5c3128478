import glob
file_names = sorted(glob.glob('/app/samples/*'))
for file_name in file_names:
    print(f'{file_name}')
