package server

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
)

func sealNote(key, nonceSrc []byte, note []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	gcm, err := cipher.NewGCM(block)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, gcm.NonceSize())
	if _, err := rand.Read(iv); err != nil {
		return nil, err
	}
	return gcm.Seal(iv, iv, note, nonceSrc), nil
}
