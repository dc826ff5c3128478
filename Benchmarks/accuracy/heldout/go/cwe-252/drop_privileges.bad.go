package store

import (
	"log"
	"syscall"
)

func dropTo(uid, gid int) error {
	syscall.Setgroups(nil)
	syscall.Setgid(gid)
	syscall.Setuid(uid)
	log.Printf("running as %d:%d", uid, gid)
	return nil
}
