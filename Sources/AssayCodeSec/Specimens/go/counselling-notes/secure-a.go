// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package counsel

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"errors"
)

var errNoteForm = errors.New("this is no sealed note")

func noteBox(noteKey []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(noteKey)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// SealNote encrypts the text of a note.
func SealNote(noteKey []byte, text string) ([]byte, error) {
	box, err := noteBox(noteKey)
	if err != nil {
		return nil, err
	}
	nonce := make([]byte, box.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return nil, err
	}
	return box.Seal(nonce, nonce, []byte(text), nil), nil
}

// OpenNote decrypts what SealNote made.
func OpenNote(noteKey, sealed []byte) (string, error) {
	box, err := noteBox(noteKey)
	if err != nil {
		return "", err
	}
	if len(sealed) < box.NonceSize() {
		return "", errNoteForm
	}
	text, err := box.Open(nil, sealed[:box.NonceSize()], sealed[box.NonceSize():], nil)
	return string(text), err
}
