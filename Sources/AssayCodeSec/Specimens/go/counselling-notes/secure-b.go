// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
package counsel

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
)

var errNoteForm = errors.New("this is no sealed note")

// noteTag authenticates with a key of its own.
func noteTag(noteKey, data []byte) []byte {
	derive := hmac.New(sha256.New, noteKey)
	derive.Write([]byte("tag of a note"))
	tag := hmac.New(sha256.New, derive.Sum(nil))
	tag.Write(data)
	return tag.Sum(nil)
}

// SealNote encrypts the text of a note.
func SealNote(noteKey []byte, text string) ([]byte, error) {
	block, err := aes.NewCipher(noteKey)
	if err != nil {
		return nil, err
	}
	sealed := make([]byte, aes.BlockSize+len(text))
	if _, err := io.ReadFull(rand.Reader, sealed[:aes.BlockSize]); err != nil {
		return nil, err
	}
	cipher.NewCTR(block, sealed[:aes.BlockSize]).XORKeyStream(sealed[aes.BlockSize:], []byte(text))
	return append(sealed, noteTag(noteKey, sealed)...), nil
}

// OpenNote decrypts what SealNote made.
func OpenNote(noteKey, sealed []byte) (string, error) {
	block, err := aes.NewCipher(noteKey)
	if err != nil {
		return "", err
	}
	end := len(sealed) - sha256.Size
	if end < aes.BlockSize || !hmac.Equal(sealed[end:], noteTag(noteKey, sealed[:end])) {
		return "", errNoteForm
	}
	text := make([]byte, end-aes.BlockSize)
	cipher.NewCTR(block, sealed[:aes.BlockSize]).XORKeyStream(text, sealed[aes.BlockSize:end])
	return string(text), nil
}
