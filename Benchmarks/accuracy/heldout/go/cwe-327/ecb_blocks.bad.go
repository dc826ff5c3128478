package store

import (
	"bytes"
	"crypto/aes"
)

func encryptRecord(key, record []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	n := block.BlockSize()
	pad := n - len(record)%n
	record = append(record, bytes.Repeat([]byte{byte(pad)}, pad)...)
	out := make([]byte, len(record))
	for i := 0; i < len(record); i += n {
		block.Encrypt(out[i:i+n], record[i:i+n])
	}
	return out, nil
}
