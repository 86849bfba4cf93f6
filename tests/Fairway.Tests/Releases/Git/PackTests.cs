using CsCheck;
using Fairway.Releases.Git;

namespace Fairway.Tests.Releases.Git;

public sealed class PackTests : IDisposable
{
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(Gen.Byte.Array[0, 40], Gen.Int[0, 70_000].Select(length => new byte[length]));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pack_is_read_back_as_it_was_written() => Bytes.List[0, 30].Sample(
        contents =>
        {
            var objects = contents.Select(bytes => GitObject.Of(GitObjectKind.Blob, bytes)).DistinctBy(item => item.Id).ToList();
            var stream = new MemoryStream();

            var index = PackWriter.Write(stream, objects);

            Assert.Equal(index.Entries, PackIndex.Decode(index.Encode()).Entries);
            var read = new PackReader(stream.ToArray(), index).All().ToList();
            Assert.Equal(objects.Select(item => item.Id), read.Select(item => item.Id));
            Assert.True(objects.Zip(read).All(pair => pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes)));
        },
        iter: 100);

    [Fact]
    public void Git_makes_the_same_index_of_a_pack_and_reads_its_objects()
    {
        var objects = Enumerable.Range(0, 300).Select(i => GitObject.Of(GitObjectKind.Blob, [.. Enumerable.Repeat((byte)i, i * i)])).DistinctBy(item => item.Id).ToList();
        GitCommand.Run(_folder.Path, "init", "--quiet", "--bare");
        var path = Path.Combine(_folder.Path, "objects", "pack", $"pack-{new string('1', 40)}");
        PackIndex index;
        using (var file = File.Create(path + ".pack"))
            index = PackWriter.Write(file, objects);

        GitCommand.Run(_folder.Path, "index-pack", path + ".pack");

        Assert.Equal(File.ReadAllBytes(path + ".idx"), index.Encode());
        Assert.Equal("blob\n", GitCommand.Run(_folder.Path, "cat-file", "-t", objects[7].Id.Hex));
    }

    [Fact]
    public void A_pack_that_git_made_with_deltas_is_read()
    {
        GitCommand.Run(_folder.Path, "init", "--quiet");
        for (var i = 0; i < 20; i++)
        {
            _folder.Write("text", string.Concat(Enumerable.Range(0, 500).Select(line => $"line {(line == i * 20 ? i : 0)}\n")));
            GitCommand.Run(_folder.Path, "add", "text");
            GitCommand.Run(_folder.Path, "-c", "user.name=x", "-c", "user.email=x@example.invalid", "commit", "--quiet", "-m", "x");
        }

        GitCommand.Run(_folder.Path, "repack", "-adfq", "--depth=50");
        var pack = Directory.GetFiles(Path.Combine(_folder.Path, ".git", "objects", "pack"), "*.pack").Single();
        Assert.Contains("chain length", GitCommand.Run(_folder.Path, "verify-pack", "-v", pack), StringComparison.Ordinal);

        var index = PackIndex.Decode(File.ReadAllBytes(Path.ChangeExtension(pack, ".idx")));

        Assert.Equal(60, new PackReader(File.ReadAllBytes(pack), index).All().Count());
    }

    [Fact]
    public void A_tree_has_gits_own_order_and_id()
    {
        string[] paths = ["a/x", "a-b", "a.b", "a0", "ab/y", "é", "\U0001F6A4", "\uFF21", "z/a/b/c"];
        GitCommand.Run(_folder.Path, "init", "--quiet");
        foreach (var path in paths)
            _folder.Write(path, path);
        GitCommand.Run(_folder.Path, "add", ".");

        var files = paths.Aggregate(Content.MemoryTree.Empty, (tree, path) => tree.With(path, path));

        Assert.Equal(GitCommand.Run(_folder.Path, "write-tree"), Fairway.Releases.TreeDigest.Of(files, CancellationToken.None) + "\n");
    }

    [Fact]
    public void A_delta_gives_the_other_version_again() =>
        Gen.Select(Gen.Byte[0, 3].Array[0, 300], Gen.Byte[0, 3].Array[0, 300], Gen.Byte.Array[0, 400]).Sample(
            (a, b, common) =>
            {
                byte[][] versions = [[.. a, .. common, .. b], [.. b, .. common, .. a], [.. common, .. a, .. common], a, []];
                foreach (var target in versions)
                {
                    foreach (var @base in versions)
                        Assert.Equal(target, Delta.Apply(@base, Delta.Make(@base, target)));
                }
            },
            iter: 300);

    [Fact]
    public void A_delta_of_a_large_table_with_a_row_more_is_small()
    {
        var table = System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 100_000).Select(i => $"2026-01-01,{i},provisional\n")));

        Assert.InRange(Delta.Make([.. table, .. "2026-01-02,1,provisional\n"u8], table).Length, 1, 20);
        Assert.InRange(Delta.Make(table, [.. table[..1_000_000], .. "x"u8, .. table[1_000_000..2_000_000], .. "y"u8, .. table[2_000_000..]]).Length, 1, 60);
    }
}
