package handlers

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
	"errors"
)

func signDocument(key *rsa.PrivateKey, doc []byte) ([]byte, error) {
	if len(doc) == 0 {
		return nil, errors.New("empty document")
	}
	sum := sha1.Sum(doc)
	return key.Sign(rand.Reader, sum[:], crypto.SHA1)
}
