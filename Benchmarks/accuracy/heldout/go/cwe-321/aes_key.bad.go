package jobs

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
)

var key = []byte("k9Zp2Lw8Xt4Qv7Rn1Bc6Hd3Gf5Js0MyA")

func seal(plain []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return gcm.Seal(nonce, nonce, plain, nil), nil
}
