package handlers

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"errors"
)

func signDocument(key *rsa.PrivateKey, doc []byte) ([]byte, error) {
	if len(doc) == 0 {
		return nil, errors.New("empty document")
	}
	sum := sha256.Sum256(doc)
	return key.Sign(rand.Reader, sum[:], crypto.SHA256)
}
