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
    private readonly int _exponent;

    /// <param name="number">As it is written: 1.2 of "1.2 million".</param>
    /// <param name="exponent">Of ten, which a word stands for: 6 of "1.2 million"; 0 for a number that is written out.</param>
    public PluralOperands(decimal number, int exponent)
    {
        _exponent = exponent;
        _number = Math.Abs(number);
        for (var i = 0; i < exponent; i++)
            _number *= 10;
        _number = decimal.Round(_number, Math.Max(0, number.Scale - exponent));
        _whole = decimal.Truncate(_number);
        _decimals = _number.Scale;
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

    /// <param name="operand">One of <c>n i f t v w c e</c>; <c>e</c> is the older name of <c>c</c>.</param>
    public decimal this[char operand] => operand switch
    {
        'n' => _number,
        'i' => _whole,
        'f' => _fraction,
        't' => _shortFraction,
        'v' => _decimals,
        'w' => _shortDecimals,
        _ => _exponent,
    };
}
