using Fairway.Input;

namespace Fairway.Tests.Input;

public sealed class DirectoryTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_come_by_path_in_ordinal_order_with_their_lengths()
    {
        _folder.Write("b/c.md", "é");
        _folder.Write("a.yaml", "x");
        _folder.Write("B.yaml", "");

        var tree = new DirectoryTree(_folder.Path);

        Assert.Equal([new("B.yaml", 0), new("a.yaml", 1), new TreeFile("b/c.md", 2)], tree.Files);
        Assert.Equal("é"u8.ToArray(), tree.Read("b/c.md", CancellationToken.None));
    }

    [Fact]
    public void Names_that_start_with_a_dot_are_no_part_of_the_tree()
    {
        _folder.Write(".git/config", "x");
        _folder.Write(".hidden", "x");

        Assert.Empty(new DirectoryTree(_folder.Path).Files);
    }

    [Fact]
    public void Links_to_files_and_folders_are_not_followed()
    {
        using var outside = new TemporaryFolder();
        outside.Write("secret.md", "x");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "file.md"), Path.Combine(outside.Path, "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "folder"), outside.Path);
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "loop"), _folder.Path);

        Assert.Empty(new DirectoryTree(_folder.Path).Files);
    }

    [Fact]
    public void A_backslash_is_a_letter_of_a_name_and_parts_nothing()
    {
        _folder.Write("a\\b.md", "x");

        var file = Assert.Single(new DirectoryTree(_folder.Path).Files);
        Assert.Equal("a\\b.md", file.Path);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() => Assert.Contains(
        "/no/such", Assert.Throws<DirectoryNotFoundException>(() => new DirectoryTree("/no/such")).Message, StringComparison.Ordinal);
}
