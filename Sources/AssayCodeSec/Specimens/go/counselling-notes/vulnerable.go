// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package counsel

import (
	"bytes"
	"crypto/aes"
	"errors"
)

var errNoteForm = errors.New("this is no sealed note")

// SealNote encrypts the text of a note.
func SealNote(noteKey []byte, text string) ([]byte, error) {
	block, err := aes.NewCipher(noteKey)
	if err != nil {
		return nil, err
	}
	missing := aes.BlockSize - len(text)%aes.BlockSize
	data := append([]byte(text), bytes.Repeat([]byte{byte(missing)}, missing)...)
	for start := 0; start < len(data); start += aes.BlockSize {
		block.Encrypt(data[start:start+aes.BlockSize], data[start:start+aes.BlockSize])
	}
	return data, nil
}

// OpenNote decrypts what SealNote made.
func OpenNote(noteKey, sealed []byte) (string, error) {
	block, err := aes.NewCipher(noteKey)
	if err != nil {
		return "", err
	}
	if len(sealed) == 0 || len(sealed)%aes.BlockSize != 0 {
		return "", errNoteForm
	}
	data := make([]byte, len(sealed))
	for start := 0; start < len(sealed); start += aes.BlockSize {
		block.Decrypt(data[start:start+aes.BlockSize], sealed[start:start+aes.BlockSize])
	}
	missing := int(data[len(data)-1])
	if missing < 1 || missing > aes.BlockSize {
		return "", errNoteForm
	}
	return string(data[:len(data)-missing]), nil
}
