package store

import (
	"golang.org/x/crypto/ssh"
	"time"
)

func dial(addr, user string, key ssh.Signer, host ssh.PublicKey) (*ssh.Client, error) {
	cfg := &ssh.ClientConfig{
		User:            user,
		Auth:            []ssh.AuthMethod{ssh.PublicKeys(key)},
		HostKeyCallback: ssh.FixedHostKey(host),
		Timeout:         5 * time.Second,
	}
	return ssh.Dial("tcp", addr, cfg)
}
