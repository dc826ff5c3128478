package util

import (
	"encoding/binary"
	"io"
	"net"
)

func readMessage(conn net.Conn) ([]byte, error) {
	var size uint32
	if err := binary.Read(conn, binary.LittleEndian, &size); err != nil {
		return nil, err
	}
	buf := make([]byte, size)
	_, err := io.ReadFull(conn, buf)
	return buf, err
}
