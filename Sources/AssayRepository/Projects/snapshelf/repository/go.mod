module snapshelf

go 1.18
