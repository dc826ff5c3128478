// write packs what a job asks for into the file at target.
func write(ctx context.Context, job Job, target string) error {
	file, err := os.Create(target)
	if err != nil {
		return err
	}
	defer file.Close()
	return tar.NewWriter(file).Close()
}
