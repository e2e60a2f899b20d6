/** Names in pinyin of the townships where the demonstration's families live: by county, `last three digits name, …`. */
export const englishTownshipNames: Readonly<Record<string, string>> = {
  '430502': [
    '001 Xinglong, 002 Longxutang, 003 Qichezhan, 004 Xiaojianghu, 005 Dongfeng Road',
    '006 Qiaotou, 007 Binjiang, 008 Shiqiao, 009 Ailian, 100 Gaochongshan',
    '101 Dutouqiao, 202 Huochezhan',
  ].join(', '),
  '430503': [
    '001 Zhongxin Road, 002 Hongqi Road, 003 Chengbei Road, 004 Chengxi, 005 Cuiyuan',
    '006 Baichunyuan, 007 Chengnan, 008 Huochenanzhan, 009 Xueyuan Road, 010 Yuxi',
    "011 Tanjiang, 101 Luoshi, 202 Cai'e, 203 Banqiao",
  ].join(', '),
  '441900': [
    '003 Dongcheng, 004 Nancheng, 005 Wanjiang, 006 Guancheng, 101 Shijie',
    '102 Shilong, 103 Chashan, 104 Shipai, 105 Qishi, 106 Hengli, 107 Qiaotou',
    '108 Xiegang, 109 Dongkeng, 110 Changping, 111 Liaobu, 112 Zhangmutou, 113 Dalang',
    '114 Huangjiang, 115 Qingxi, 116 Tangxia, 117 Fenggang, 118 Dalingshan',
    "119 Chang'an, 121 Humen, 122 Houjie, 123 Shatian, 124 Daojiao, 125 Hongmei",
    '126 Machong, 127 Wangniudun, 128 Zhongtang, 129 Gaobu, 401 Songshan Lake',
  ].join(', '),
  '442000': [
    '001 Shiqi, 002 Dongqu, 003 Zhongshangang, 004 Xiqu, 005 Nanqu, 006 Wuguishan',
    '007 Minzhong, 008 Nanlang, 101 Huangpu, 103 Dongfeng, 105 Guzhen, 106 Shaxi',
    '107 Tanzhou, 108 Gangkou, 109 Sanjiao, 110 Henglan, 111 Nantou, 112 Fusha',
    '114 Sanxiang, 115 Banfu, 116 Dachong, 117 Shenwan, 118 Xiaolan',
  ].join(', '),
  '460400': [
    '100 Nada, 101 Heqing, 102 Nanfeng, 103 Dacheng, 104 Yaxing, 105 Lanyang',
    '106 Guangcun, 107 Mutang, 108 Haitou, 109 Eman, 111 Wangwu, 112 Baimajing',
    '113 Zhonghe, 114 Paipu, 115 Dongcheng, 116 Xinzhou',
  ].join(', '),
  '520502': [
    '001 Shixi, 002 Shidong, 003 Sanbanqiao, 005 Daxinqiao, 006 Guanyinqiao',
    '007 Hongshan, 008 Mayuan, 009 Biyang, 010 Dexi, 011 Bihai, 012 Qinglong',
    '013 Baiyanglin, 014 Ganhe, 100 Yachi, 101 Lishu, 102 Chahe, 103 Zhuchang',
    '104 Tianba, 105 Changchunbao, 106 Salaxi, 107 Yangjiawan, 108 Fangzhu',
    '109 Qingchang, 110 Shuiqing, 111 Heguantun, 112 Duipo, 113 Dayin, 114 Linkou',
    '115 Shengji, 116 Qingshuipu, 117 Liangyan, 118 Yanzikou, 119 Bazhai',
    '120 Tianbaqiao, 121 Haizijie, 122 Xiaoba, 123 Cengtai, 124 Xiaojichang, 125 Puyi',
    '126 Longchangying, 200 Qianxi, 201 Yindi, 202 Yejiao, 203 Dahe, 204 Tuanjie',
    '205 Ashi, 206 Datun, 207 Tiankan',
  ].join(', '),
};
