#!/bin/bash
# ruleid: assay.bash.broken-cipher
openssl enc -des3 -in a.txt -out a.enc -pbkdf2 -pass file:key
# ruleid: assay.bash.broken-cipher
openssl enc -aes-256-ecb -in a.txt -out a.enc -pbkdf2 -pass file:key
# ok: assay.bash.broken-cipher
openssl enc -aes-256-cbc -pbkdf2 -iter 600000 -in a.txt -out a.enc -pass file:key
# ok: assay.bash.broken-cipher
gpg --symmetric --cipher-algo AES256 a.txt
# ruleid: assay.bash.weak-hash
openssl dgst -md5 a.txt
# ruleid: assay.bash.weak-hash
echo -n "$password" | md5sum
# ruleid: assay.bash.weak-hash
sha1sum -c release.sha1
# ok: assay.bash.weak-hash
sha256sum -c release.sha256
# ok: assay.bash.weak-hash
cache="page-$(echo "$url" | md5sum | cut -c1-8)"
# ruleid: assay.bash.short-key
openssl genrsa -out k.pem 1024
# ruleid: assay.bash.short-key
ssh-keygen -t rsa -b 1024 -f k
# ok: assay.bash.short-key
openssl genrsa -out k.pem 4096
# ok: assay.bash.short-key
ssh-keygen -t ed25519 -f k
# ruleid: assay.bash.weak-random-for-secret
TOKEN=$RANDOM$RANDOM
# ruleid: assay.bash.weak-random-for-secret
otp=$((RANDOM % 900000 + 100000))
# ok: assay.bash.weak-random-for-secret
TOKEN=$(openssl rand -hex 32)
# ok: assay.bash.weak-random-for-secret
delay=$((RANDOM % 10))
# ruleid: assay.bash.predictable-token
reset_token=$(date +%s | sha256sum | head -c 32)
# ruleid: assay.bash.predictable-token
SESSION_ID="$$-$(hostname)"
# ok: assay.bash.predictable-token
reset_token=$(head -c 32 /dev/urandom | xxd -p)
# ok: assay.bash.predictable-token
token_expires=$(date -d '+1 hour' +%s)

make_password() {
  local chars=abcdefgh i out=
  for i in 1 2 3 4 5 6 7 8; do
    # ruleid: assay.bash.weak-random-for-secret
    out+=${chars:RANDOM%8:1}
  done
  echo "$out"
}
