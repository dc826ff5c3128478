#!/bin/bash
# ruleid: assay.bash.secret-in-script
DB_PASSWORD="S3cr3tPass"
# ruleid: assay.bash.secret-in-script
export API_KEY=ab12cd34ef56ab12
# ruleid: assay.bash.secret-in-script
mysql -u root -pS3cret shop
# ruleid: assay.bash.secret-in-script
curl -u admin:S3cret https://example.org/
# ruleid: assay.bash.secret-in-script
curl -H "Authorization: Bearer 1a2b3c4d5e6f7a8b9c" https://example.org/
# ok: assay.bash.secret-in-script
DB_PASSWORD="${DB_PASSWORD:?not set}"
# ok: assay.bash.secret-in-script
API_KEY=$(cat /run/secrets/api_key)
# ok: assay.bash.secret-in-script
PASSWORD_FILE=/etc/app/password
# ok: assay.bash.secret-in-script
TOKEN=""
# ruleid: assay.bash.secret-on-command-line
mysql -u root -p"$DB_PASSWORD" shop
# ruleid: assay.bash.secret-on-command-line
sshpass -p "$PW" ssh user@example.org
# ok: assay.bash.secret-on-command-line
mysql --defaults-extra-file=/etc/app/my.cnf shop
# ok: assay.bash.secret-on-command-line
echo "$TOKEN" | docker login --username app --password-stdin
# ruleid: assay.bash.secret-stored-plain
echo "password=$DB_PASSWORD" > /etc/app.conf
# ruleid: assay.bash.secret-stored-plain
printf '%s\n' "$API_KEY" >> settings.txt
# ok: assay.bash.secret-stored-plain
echo "$DB_PASSWORD" | gpg --encrypt -r ops > /etc/app.gpg
# ok: assay.bash.secret-stored-plain
echo "user=$DB_USER" > /etc/app.conf
# ruleid: assay.bash.secret-in-log
echo "connecting with $DB_PASSWORD" >> /var/log/app.log
# ruleid: assay.bash.secret-in-log
logger "token is $API_TOKEN"
# ruleid: assay.bash.secret-in-log
echo "Password: $DB_PASSWORD"
# ok: assay.bash.secret-in-log
echo "connecting as $DB_USER" >> /var/log/app.log
# ok: assay.bash.secret-in-log
echo "reading $PASSWORD_FILE"
# ruleid: assay.bash.secret-in-log
set -x
login --token-file <(printf %s "$API_TOKEN")
# ok: assay.bash.secret-in-log
set +x
# ruleid: assay.bash.information-exposed
env > debug.txt
# ruleid: assay.bash.information-exposed
cp /srv/app/.env /var/www/html/
# ok: assay.bash.information-exposed
env FOO=1 ./run
# ok: assay.bash.information-exposed
cp index.html /var/www/html/
