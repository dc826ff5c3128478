package server

import (
	"encoding/hex"
	"io"
	"os"
)

func newKey() ([]byte, error) {
	key := make([]byte, 32)
	f, err := os.Open("/dev/hwrng")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	_, err = io.ReadFull(f, key)
	return key, err
}

func keyHex() (string, error) {
	k, err := newKey()
	return hex.EncodeToString(k), err
}
