import docker


class JobRunner:
    def __init__(self):
        self.client = docker.from_env()

    def run(self, image, command, data_dir):
        return self.client.containers.run(
            image,
            command,
            volumes={data_dir: {"bind": "/data", "mode": "rw"}},
            mem_limit="512m",
            network_disabled=True,
            privileged=True,
            user="root",
            remove=True,
        )
