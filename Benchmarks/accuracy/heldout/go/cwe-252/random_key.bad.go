package server

import (
	"encoding/hex"
	"os"
)

func newKey() ([]byte, error) {
	key := make([]byte, 32)
	f, _ := os.Open("/dev/hwrng")
	f.Read(key)
	return key, nil
}

func keyHex() (string, error) {
	k, err := newKey()
	return hex.EncodeToString(k), err
}
