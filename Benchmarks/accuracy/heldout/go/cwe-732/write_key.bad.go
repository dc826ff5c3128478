package server

import (
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"os"
)

func saveKey(key *rsa.PrivateKey, path string) error {
	block := &pem.Block{
		Type:  "RSA PRIVATE KEY",
		Bytes: x509.MarshalPKCS1PrivateKey(key),
	}
	data := pem.EncodeToMemory(block)
	return os.WriteFile(path, data, 0666)
}
