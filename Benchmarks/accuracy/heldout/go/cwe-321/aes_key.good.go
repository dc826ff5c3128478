package jobs

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"os"
)

func loadKey() ([]byte, error) {
	return hex.DecodeString(os.Getenv("DATA_KEY"))
}

func seal(plain []byte) ([]byte, error) {
	key, err := loadKey()
	if err != nil || len(key) != 32 {
		return nil, errors.New("DATA_KEY must be 64 hex digits")
	}
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
