namespace Fairway.Languages.Plurals;

/// <summary>What plural rules ask of a number (UTS 35, part 3, section 5.1.1). A decimal knows its trailing zeros, so 1.0 differs from 1.</summary>
internal readonly struct PluralOperands
{
    private readonly decimal _number;
    private readonly decimal _whole;
    private readonly decimal _fraction;
    private readonly decimal _shortFraction;
    private readonly int _decimals;
    private readonly int _shortDecimals;

    public PluralOperands(decimal number)
    {
        _number = Math.Abs(number);
        _whole = decimal.Truncate(_number);
        _decimals = number.Scale;
        _fraction = _number - _whole;
        for (var i = 0; i < _decimals; i++)
            _fraction *= 10;
        _shortFraction = _fraction;
        _shortDecimals = _decimals;
        while (_shortDecimals > 0 && _shortFraction % 10 == 0)
        {
            _shortFraction /= 10;
            _shortDecimals--;
        }
    }

    /// <param name="operand">One of <c>n i f t v w c e</c>; numbers are never written compactly here, so <c>c</c> and <c>e</c> are 0.</param>
    public decimal this[char operand] => operand switch
    {
        'n' => _number,
        'i' => _whole,
        'f' => _fraction,
        't' => _shortFraction,
        'v' => _decimals,
        'w' => _shortDecimals,
        _ => 0,
    };
}
