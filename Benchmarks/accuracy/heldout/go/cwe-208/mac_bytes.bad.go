package service

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
)

func open(key, msg []byte) ([]byte, error) {
	if len(msg) < sha256.Size {
		return nil, errors.New("short message")
	}
	tag, body := msg[:sha256.Size], msg[sha256.Size:]
	mac := hmac.New(sha256.New, key)
	mac.Write(body)
	if !bytes.Equal(tag, mac.Sum(nil)) {
		return nil, errors.New("bad tag")
	}
	return body, nil
}
