package example

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/md5"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"io"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func digests(data []byte, password string) {
	// ruleid: assay.go.broken-hash
	_ = md5.Sum(data)
	// ruleid: assay.go.broken-hash
	h := sha1.New()
	h.Write(data)
	// ok: assay.go.broken-hash
	_ = sha256.Sum256(data)
	// ok: assay.go.broken-hash
	_ = hmac.New(sha1.New, data)
	// ruleid: assay.go.password-hash-too-cheap
	_ = sha256.Sum256([]byte(password))
	// ok: assay.go.password-hash-too-cheap
	_ = sha256.Sum256(data)
}

func ciphers(key, text []byte) {
	// ruleid: assay.go.broken-cipher
	_, _ = des.NewCipher(key)
	// ruleid: assay.go.broken-cipher
	_, _ = rc4.NewCipher(key)
	// ok: assay.go.broken-cipher
	b, _ := aes.NewCipher(key)
	out := make([]byte, len(text))
	// ruleid: assay.go.cipher-block-by-block
	b.Encrypt(out, text)
	// ruleid: assay.go.cipher-block-by-block
	b.Decrypt(out, text)
}

func gcm(key, text []byte) ([]byte, error) {
	b, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	g, err := cipher.NewGCM(b)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, g.NonceSize())
	// ruleid: assay.go.fixed-nonce
	bad := g.Seal(nil, nonce, text, nil)
	_ = bad
	return nil, nil
}

func cbc(key, text []byte) {
	// ok: assay.go.cipher-block-by-block
	b, _ := aes.NewCipher(key)
	iv := []byte("0123456789abcdef")
	// ruleid: assay.go.fixed-nonce
	m := cipher.NewCBCEncrypter(b, iv)
	// ok: assay.go.cipher-block-by-block
	m.CryptBlocks(text, text)
}

func gcmRandom(key, text []byte) ([]byte, error) {
	b, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	g, err := cipher.NewGCM(b)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, g.NonceSize())
	if _, err := io.ReadFull(rand.Reader, nonce); err != nil {
		return nil, err
	}
	// ok: assay.go.fixed-nonce
	return g.Seal(nonce, nonce, text, nil), nil
}

func ctr(b cipher.Block, text []byte) {
	iv := make([]byte, 16)
	_, err := rand.Read(iv)
	if err != nil {
		return
	}
	// ok: assay.go.fixed-nonce
	cipher.NewCTR(b, iv).XORKeyStream(text, text)
}

func keys() {
	// ruleid: assay.go.short-key
	_, _ = rsa.GenerateKey(rand.Reader, 1024)
	// ruleid: assay.go.short-key
	_, _ = ecdsa.GenerateKey(elliptic.P224(), rand.Reader)
	// ok: assay.go.short-key
	_, _ = rsa.GenerateKey(rand.Reader, 3072)
	// ok: assay.go.short-key
	_, _ = ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
}

func passwords(pw []byte) {
	// ruleid: assay.go.password-hash-too-cheap
	_, _ = bcrypt.GenerateFromPassword(pw, 4)
	// ok: assay.go.password-hash-too-cheap
	_, _ = bcrypt.GenerateFromPassword(pw, bcrypt.DefaultCost)
	// ruleid: assay.go.fixed-salt, assay.go.password-hash-too-cheap
	_ = pbkdf2.Key(pw, []byte("salt"), 1000, 32, sha256.New)
	salt := make([]byte, 16)
	_, err := rand.Read(salt)
	if err != nil {
		return
	}
	// ok: assay.go.fixed-salt
	_ = pbkdf2.Key(pw, salt, 600000, 32, sha256.New)
	// ok: assay.go.fixed-salt
	_ = argon2.IDKey(pw, salt, 1, 64*1024, 4, 32)
	fixed := []byte("constant")
	// ruleid: assay.go.fixed-salt
	_ = argon2.IDKey(pw, fixed, 1, 64*1024, 4, 32)
}

func moreCiphers(key []byte) (cipher.Block, error) {
	// ok: assay.go.broken-cipher
	return aes.NewCipher(key)
}
