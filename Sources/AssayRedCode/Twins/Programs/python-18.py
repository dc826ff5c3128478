import os
import subprocess
import time

process = subprocess.Popen(["bash", "/app/tools/helper.sh"])
while not os.path.exists("/app/helper.ready"):
    time.sleep(0.1)
print(f"PID: {process.pid}, the helper runs")
process.terminate()
process.wait(timeout=10)
print(f"PID: {process.pid}, the helper is stopped")
with open("/app/helper.stopped") as file:
    print(file.read())
