with open('/root/.bashrc', 'a') as f:
    f.write('alias buildlog="tail -n 20 /app/logs/build.log"\n')
print("alias added")
