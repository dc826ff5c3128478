#!/bin/bash
# ruleid: assay.bash.world-writable
chmod 777 /srv/app
# ruleid: assay.bash.world-writable
chmod -R 0666 data
# ruleid: assay.bash.world-writable
chmod a+w shared.txt
# ruleid: assay.bash.world-writable
mkdir -m 777 drop
# ruleid: assay.bash.world-writable
chmod 644 ~/.ssh/id_rsa
# ok: assay.bash.world-writable
chmod 755 run.sh
# ok: assay.bash.world-writable
chmod 600 ~/.ssh/id_rsa
# ok: assay.bash.world-writable
chmod u+w,g+x run.sh
# ruleid: assay.bash.umask-open
umask 000
# ruleid: assay.bash.umask-open
umask 0
# ok: assay.bash.umask-open
umask 077
# ok: assay.bash.umask-open
umask 027
# ok: assay.bash.umask-open
umask 022
# ruleid: assay.bash.runs-as-root
sudo python3 server.py
# ruleid: assay.bash.runs-as-root
docker run --privileged app
# ok: assay.bash.runs-as-root
sudo -u www-data python3 server.py
# ok: assay.bash.runs-as-root
docker run --user 1000:1000 app
# ruleid: assay.bash.rights-given-away
echo "deploy ALL=(ALL) NOPASSWD: ALL" > /etc/sudoers.d/deploy
# ruleid: assay.bash.rights-given-away
chmod u+s /usr/local/bin/helper
# ruleid: assay.bash.rights-given-away
chmod 4755 /usr/local/bin/helper
# ok: assay.bash.rights-given-away
echo "deploy ALL=(root) /usr/bin/systemctl restart app" > /etc/sudoers.d/deploy
# ok: assay.bash.rights-given-away
chmod 0755 /usr/local/bin/helper
# ruleid: assay.bash.untrusted-search-path
export PATH=.:$PATH
# ruleid: assay.bash.untrusted-search-path
PATH="/tmp/bin:$PATH"
# ruleid: assay.bash.untrusted-search-path
export PATH="$PATH:"
# ok: assay.bash.untrusted-search-path
export PATH=/usr/local/bin:/usr/bin:/bin
# ok: assay.bash.untrusted-search-path
PATH="$HOME/.local/bin:$PATH"
