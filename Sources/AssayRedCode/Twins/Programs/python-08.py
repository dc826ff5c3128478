import os
os.remove("/app/scratch/build.tmp")
print("removed the scratch file")
