package server

import (
	"fmt"
	"golang.org/x/crypto/ssh"
)

func config(keys map[string]bool, host ssh.Signer) *ssh.ServerConfig {
	cfg := &ssh.ServerConfig{
		MaxAuthTries: 3,
		PublicKeyCallback: func(c ssh.ConnMetadata, key ssh.PublicKey) (*ssh.Permissions, error) {
			if keys[c.User()+" "+string(key.Marshal())] {
				return &ssh.Permissions{}, nil
			}
			return nil, fmt.Errorf("unknown key for %q", c.User())
		},
	}
	cfg.AddHostKey(host)
	return cfg
}
