using Fairway.Input;

namespace Fairway.Tests.Input;

public sealed class FaultListTests
{
    private readonly FaultList _faults = new();

    [Fact]
    public void A_fault_is_written_as_editors_and_terminals_read_it() =>
        Assert.Equal("a/b.md:3:14: some-code: A sentence.", new Fault("a/b.md", 3, 14, "some-code", "A sentence.").ToString());

    [Fact]
    public void Faults_come_by_file_line_and_column()
    {
        _faults.Error("b", 1, 1, "x", "");
        _faults.Error("a", 10, 1, "x", "");
        _faults.Error("a", 9, 2, "x", "");
        _faults.Warn("a", 9, 1, "x", "");

        Assert.Equal([("a", 9, 1), ("a", 9, 2), ("a", 10, 1), ("b", 1, 1)], _faults.ToSorted().Select(fault => (fault.File, fault.Line, fault.Column)));
    }

    [Fact]
    public void Warnings_alone_are_no_errors_however_many()
    {
        for (var i = 0; i <= FaultList.MaxFaults; i++)
            _faults.Warn("a", 1, 1, "x", "");

        Assert.False(_faults.HasErrors);
        Assert.Equal(("too-many-faults", FaultSeverity.Warning), (_faults.ToSorted()[^1].Code, _faults.ToSorted()[^1].Severity));
    }

    [Fact]
    public void An_error_beyond_the_limit_still_counts()
    {
        for (var i = 0; i < FaultList.MaxFaults; i++)
            _faults.Warn("a", 1, 1, "x", "");
        _faults.Error("a", 1, 1, "x", "");

        Assert.True(_faults.HasErrors);
        Assert.Equal(FaultSeverity.Error, _faults.ToSorted()[^1].Severity);
    }

    [Fact]
    public void A_part_has_its_own_faults_and_the_whole_has_them_all()
    {
        var (one, other) = (_faults.Part(), _faults.Part());
        one.Error("a", 1, 1, "x", "");
        other.Warn("b", 1, 1, "x", "");

        Assert.False(other.HasErrors);
        Assert.Equal(["a", "b"], _faults.ToSorted().Select(fault => fault.File));
        Assert.Equal("a", Assert.Single(one.Close()).File);
        Assert.Throws<InvalidOperationException>(() => one.Error("a", 1, 1, "x", "Too late."));
    }

    [Fact]
    public void The_limit_is_on_all_parts_together()
    {
        for (var i = 0; i < FaultList.MaxFaults; i++)
            _faults.Part().Warn("a", 1, 1, "x", "");
        var last = _faults.Part();
        last.Error("b", 1, 1, "x", "");

        Assert.True(last.HasErrors);
        Assert.Empty(last.Close());
        Assert.Equal("too-many-faults", _faults.ToSorted()[^1].Code);
    }
}
