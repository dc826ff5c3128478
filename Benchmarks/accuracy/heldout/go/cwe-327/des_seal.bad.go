package server

import (
	"crypto/cipher"
	"crypto/des"
	"crypto/rand"
)

func sealNote(key, nonceSrc []byte, note []byte) ([]byte, error) {
	block, err := des.NewTripleDESCipher(key)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, block.BlockSize())
	if _, err := rand.Read(iv); err != nil {
		return nil, err
	}
	out := make([]byte, len(note))
	cipher.NewCTR(block, iv).XORKeyStream(out, note)
	return append(iv, out...), nil
}
