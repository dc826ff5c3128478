import os
import subprocess
from datetime import date


def dump(config, target_dir="/var/backups/mysql"):
    path = os.path.join(target_dir, f"{config['name']}-{date.today()}.sql")
    command = ["mysqldump", "--defaults-extra-file=" + config["option_file"],
               "-h", config["host"], config["name"]]
    env = dict(os.environ)
    fd = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(fd, "wb") as out:
        subprocess.run(command, stdout=out, check=True, env=env)
    return path
