namespace Fairway.Content;

/// <summary>A value that is read when it is first asked for, and once; a reading that fails is tried again the next time. Safe for many threads.</summary>
internal sealed class Deferred<T>
    where T : class
{
    private readonly Lock? _reading;
    private Func<T>? _read;
    private volatile T? _value;

    public Deferred(T value) => _value = value;

    public Deferred(Func<T> read) => (_read, _reading) = (read, new Lock());

    public bool IsRead => _value is not null;

    public T Value => _value ?? Read();

    private T Read()
    {
        lock (_reading!)
        {
            if (_value is not null)
                return _value;
            var value = _read!();
            _value = value;
            // What it was read from is not needed any more.
            _read = null;
            return value;
        }
    }
}
