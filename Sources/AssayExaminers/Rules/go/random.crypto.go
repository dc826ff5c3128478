package example

import (
	"crypto/rand"
	"encoding/hex"
	"math/big"
)

func newToken() (string, error) {
	b := make([]byte, 32)
	// ok: assay.go.predictable-random
	if _, err := rand.Read(b); err != nil {
		return "", err
	}
	return hex.EncodeToString(b), nil
}

func newCode() (*big.Int, error) {
	// ok: assay.go.predictable-random
	return rand.Int(rand.Reader, big.NewInt(1000000))
}
