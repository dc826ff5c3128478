package store

import (
	"log"
	"syscall"
)

func dropTo(uid, gid int) error {
	if err := syscall.Setgroups(nil); err != nil {
		return err
	}
	if err := syscall.Setgid(gid); err != nil {
		return err
	}
	if err := syscall.Setuid(uid); err != nil {
		return err
	}
	log.Printf("running as %d:%d", uid, gid)
	return nil
}
