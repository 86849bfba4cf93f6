using Fairway.Search.Indexing;

namespace Fairway.Tests.Search.Indexing;

public sealed class BoundedMemoryTests
{
    private readonly List<int> _found = [];

    [Fact]
    public void What_was_worked_out_is_not_worked_out_again()
    {
        var memory = Memory(capacity: 10);

        Assert.Equal("7", memory.Get(7, Find));
        Assert.Equal("7", memory.Get(7, Find));

        Assert.Equal([7], _found);
    }

    [Fact]
    public void What_is_asked_for_now_and_then_is_kept_however_much_else_is_asked_for()
    {
        var memory = Memory(capacity: 10);
        for (var number = 1; number <= 200; number++)
        {
            memory.Get(number, Find);
            memory.Get(0, Find);
        }

        Assert.Single(_found, 0);
    }

    [Fact]
    public void What_is_not_asked_for_is_forgotten_after_two_generations()
    {
        var memory = Memory(capacity: 10);
        for (var number = 0; number <= 30; number++)
            memory.Get(number, Find);

        memory.Get(30, Find);
        memory.Get(0, Find);

        Assert.Equal(2, _found.Count(number => number == 0));
        Assert.Single(_found, 30);
    }

    [Fact]
    public void A_value_that_weighs_more_than_all_is_given_and_makes_room_at_once()
    {
        var memory = new BoundedMemory<int, string>(10, _ => 11);

        Assert.Equal("1", memory.Get(1, Find));
        Assert.Equal("2", memory.Get(2, Find));
        Assert.Equal("3", memory.Get(3, Find));
        memory.Get(1, Find);

        Assert.Equal([1, 2, 3, 1], _found);
    }

    private static BoundedMemory<int, string> Memory(long capacity) => new(capacity, _ => 1);

    private string Find(int number)
    {
        _found.Add(number);
        return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
