package handlers

import (
	"crypto/rand"
	"encoding/hex"
)

func resetLink(user int) (string, error) {
	buf := make([]byte, 24)
	if _, err := rand.Read(buf); err != nil {
		return "", err
	}
	token := hex.EncodeToString(buf)
	if err := tokens.Put(token, user); err != nil {
		return "", err
	}
	return "https://example.com/reset?t=" + token, nil
}

var tokens interface{ Put(string, int) error }
