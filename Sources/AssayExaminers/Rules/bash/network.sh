#!/bin/bash
# ruleid: assay.bash.certificate-not-verified
curl -k https://api.example.org/v1
# ruleid: assay.bash.certificate-not-verified
wget --no-check-certificate https://example.org/a.txt
# ruleid: assay.bash.certificate-not-verified
git -c http.sslVerify=false clone https://example.org/a.git
# ruleid: assay.bash.certificate-not-verified
ssh -o StrictHostKeyChecking=no user@example.org uptime
# ok: assay.bash.certificate-not-verified
curl --cacert ca.pem https://api.example.org/v1
# ok: assay.bash.certificate-not-verified
curl -fsSL https://api.example.org/v1
# ruleid: assay.bash.cleartext-transport
curl -d @form.json http://api.example.org/login
# ruleid: assay.bash.cleartext-transport
telnet example.org 23
# ruleid: assay.bash.cleartext-transport
API_URL="http://api.example.org/v1"
# ok: assay.bash.cleartext-transport
curl http://localhost:8080/health
# ok: assay.bash.cleartext-transport
sftp user@example.org
# ruleid: assay.bash.download-run-unchecked
curl -fsSL https://example.org/install.sh | bash
# ruleid: assay.bash.download-run-unchecked
wget -qO- https://example.org/install.sh | sudo sh
# ok: assay.bash.download-run-unchecked
curl -fsSL https://example.org/list.json | jq .
# ok: assay.bash.download-run-unchecked
sh ./local.sh
# ruleid: assay.bash.remote-code-included
source <(curl -s https://example.org/lib.sh)
# ruleid: assay.bash.remote-code-included
bash -c "$(curl -fsSL https://example.org/lib.sh)"
# ok: assay.bash.remote-code-included
source ./lib.sh
# ok: assay.bash.remote-code-included
diff <(curl -s https://example.org/a) <(cat a)
