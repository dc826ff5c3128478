package server

import (
	"golang.org/x/crypto/ssh"
	"log"
)

func config(keys map[string]bool, host ssh.Signer) *ssh.ServerConfig {
	cfg := &ssh.ServerConfig{
		MaxAuthTries: 3,
		PublicKeyCallback: func(c ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			log.Printf("%s offers %s", c.User(), ssh.FingerprintSHA256(key))
			return &ssh.Permissions{}, nil
		},
	}
	cfg.AddHostKey(host)
	return cfg
}
